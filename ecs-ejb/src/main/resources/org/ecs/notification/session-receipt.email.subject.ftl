${words["receipt.subject"]}: ${it.energy}, ${it.gross}
