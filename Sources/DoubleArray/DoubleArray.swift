// DoubleArray: to come.
