### Forms: a window in which a command's options are typed. Discord takes 45 characters of title
### (without the text's own: at most 15), and 100 of what an empty field shows.

form-title = Correct “{ $title }”
form-extract = Leave it empty to correct the text itself
