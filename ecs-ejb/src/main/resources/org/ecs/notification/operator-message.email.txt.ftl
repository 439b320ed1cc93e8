${words["receipt.hello"]} ${account.name()},

${it.text()}

${words["receipt.account"]} ${account.number()}
