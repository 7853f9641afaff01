### The commands of the guide and of what is missing, as in commands.ftl.

name-manage-setup = setup
command-manage-setup = Set me up in a few minutes: language, roles, a first text, a test question
example-manage-setup = /manage setup

name-manage-check = check
command-manage-check = What I may not do here, in which channel, and what does not work without it
example-manage-check = /manage check
