${words["receipt.hello"]} ${account.name()},

${words["changed.text"]}

${it.address()}

${words["changed.hint"]}
