"""Reading lists of people in: file, columns, check, done."""
