### The commands about what is kept, as in commands.ftl.

name-privacy = privacy
command-privacy = What is stored about you

name-privacy-show = show
command-privacy-show = See what is stored about you, for how long, and who can read it
example-privacy-show = /privacy show

name-privacy-export = export
command-privacy-export = Get everything that is stored about you as a file
example-privacy-export = /privacy export

name-privacy-delete = delete
command-privacy-delete = Delete what is stored about you; first you see what that means
example-privacy-delete = /privacy delete

name-manage-takedown = takedown
command-manage-takedown = Delete a text and every quotation of it, for good; first you see what that means
option-manage-takedown-text = The text: its title, or the hash of a file that was removed
example-manage-takedown = /manage takedown Lamplighters
