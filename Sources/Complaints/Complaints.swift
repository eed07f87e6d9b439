// Complaints: to come.
