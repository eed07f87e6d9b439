// Archives: to come.
