// Workbook: to come.
