// Containers: to come.
