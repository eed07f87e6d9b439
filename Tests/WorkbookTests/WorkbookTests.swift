// Tests of Workbook.
