### Die Befehle dessen, was in Kanälen steht, wie in commands.ftl.

name-vote-post = zeigen
command-vote-post = Die Karte einer Abstimmung in diesem Kanal zeigen
option-vote-post-vote = Die Abstimmung: ihre Nummer
example-vote-post = /abstimmung zeigen 1

name-manage-card = karte
command-manage-card = Die Karte einer Versammlung oder eines Rats in diesem Kanal zeigen
option-manage-card-body = Das Gremium
example-manage-card = /verwalten karte "The Assembly"

name-manage-delegates = delegierte
command-manage-delegates = Wer in einem Gremium sitzt, bekommt eine Rolle des Servers
option-manage-delegates-body = Das Gremium
option-manage-delegates-role = Die Rolle (ohne sie gibt ein Sitz dort keine Rolle mehr)
example-manage-delegates = /verwalten delegierte "The Assembly" rolle:@Delegierte

name-option-role = rolle
