// Tests of DoubleArray.
