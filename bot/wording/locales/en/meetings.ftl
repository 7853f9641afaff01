### The meetings of reading plans among the events of a server, and what moderators are told of them.

meeting-name = { $text }, portion { $number } of { $of }
meeting-read = Please read this before: { $portion }.
meeting-place = We meet in { $channel }.
meeting-failure-full = The server has as many events as Discord allows. I will try again when some are over.
meeting-failure-forbidden = Discord does not let me, and does not say why. To see the meetings: /plan show
board-post-event = The events of the reading plan
permission-create-events = Create Events
reading-unlisted = The meetings are not among the server’s events: everybody would see them there, and not everybody sees the channel (only moderators see this).
