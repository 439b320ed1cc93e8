${words["receipt.hello"]} ${account.name()},

${it.text}

${it.action}: ${it.link}

${words["receipt.account"]} ${account.number()}
