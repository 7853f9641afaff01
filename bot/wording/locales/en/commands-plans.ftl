### The commands of reading plans, as in commands.ftl.

name-plan = plan
command-plan = What is read until when

name-plan-show = show
command-plan-show = Show what is read now, and the next meetings
example-plan-show = /plan show

name-plan-position = position
command-plan-position = Show how far this channel has read; moderators can move it
option-plan-position-portion = The portion that the group is at (moderators)
example-plan-position =
    /plan position
    /plan position 2

name-manage-plan = plan
command-manage-plan = Divide a text over meetings, with a preview; later, change its dates
option-manage-plan-text = The text
option-manage-plan-meetings = How many meetings
option-manage-plan-first = The first meeting, such as: friday 20:00
option-manage-plan-every = How often you meet
option-manage-plan-zone = The time zone, such as Europe/Berlin
example-manage-plan =
    /manage plan Lamplighters
    /manage plan Lamplighters meetings:4 first:"friday 20:00" zone:Europe/Berlin

name-option-portion = portion
name-option-meetings = meetings
name-option-first = first
name-option-every = every
name-option-zone = zone
word-every-day = day
word-every-week = week
word-every-fortnight = fortnight
