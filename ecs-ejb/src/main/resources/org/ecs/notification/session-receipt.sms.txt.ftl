${words["receipt.sms"]} ${it.date} ${it.started}–${it.ended}: ${it.energy}, ${it.station}. ${words["receipt.gross"]} ${it.gross}
