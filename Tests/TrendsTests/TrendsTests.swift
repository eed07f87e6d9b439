// Tests of Trends.
