${words["letter.hello"]} ${recipient.name()},

${it.text}

${words["receipt.station"]}: ${it.station.identity()} ${it.station.name()}
${words["receipt.site"]}: ${it.station.siteName()}, ${it.station.address()}

${it.action}:
${it.link}
