${words["receipt.hello"]} ${account.name()},

${words["confirm.text"]}

${it.link()}

${words["confirm.hint"]}
