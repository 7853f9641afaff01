### The commands of what stands in channels, as in commands.ftl.

name-vote-post = post
command-vote-post = Post the card of a vote in this channel
option-vote-post-vote = The vote: its number
example-vote-post = /vote post 1

name-manage-card = card
command-manage-card = Post the card of an assembly or a council in this channel
option-manage-card-body = The body
example-manage-card = /manage card "The Assembly"

name-manage-delegates = delegates
command-manage-delegates = Give those who sit in a body a role of the server
option-manage-delegates-body = The body
option-manage-delegates-role = The role (without one, sitting there gives no role any more)
example-manage-delegates = /manage delegates "The Assembly" role:@Delegates

name-option-role = role
