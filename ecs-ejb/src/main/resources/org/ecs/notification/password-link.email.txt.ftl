${words["receipt.hello"]} ${account.name()},

${words["password.text"]}

${it.link()}

${words["password.hint"]}
