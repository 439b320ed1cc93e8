${words["receipt.hello"]} ${account.name()},

${words["receipt.thanks"]}

${words["receipt.gross"]}: ${it.gross}
${words["receipt.energy"]}: ${it.energy}

${words["receipt.date"]}: ${it.date}
${words["receipt.time"]}: ${it.started} – ${it.ended}
${words["receipt.duration"]}: ${it.duration}
${words["receipt.station"]}: ${it.station}
${words["receipt.site"]}: ${it.site}
${words["receipt.card"]}: ${it.card}

${words["receipt.why"]}:
<#list it.explanation as line>
- ${line}
</#list>

${words["receipt.net"]}: ${it.net}
${words["receipt.vat"]}: ${it.vat}
${words["receipt.gross"]}: ${it.gross}

${words["receipt.account"]} ${account.number()} · ${words["receipt.number"]} ${it.number} · ${words["receipt.session"]} ${it.session}
