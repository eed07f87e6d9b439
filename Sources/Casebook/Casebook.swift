// Casebook: to come.
