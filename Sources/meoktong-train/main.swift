// To come.
print("to come")
