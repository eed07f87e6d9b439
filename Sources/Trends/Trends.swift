// Trends: to come.
