// Markup: to come.
