${words["letter.hello"]} ${recipient.name()},

${it.text}

${words["finance.number"]}: ${it.number}
${words["finance.amount"]}: ${it.amount}
<#if it.open>
${words["finance.due"]}: ${it.due}
${words["finance.reference"]}: ${it.reference}
</#if>

${it.action}:
${it.link}

${operator.name()}
