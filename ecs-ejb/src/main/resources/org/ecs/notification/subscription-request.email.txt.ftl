${words["letter.hello"]} ${recipient.name()},

${it.text}
<#if it.quote?has_content>

    ${it.quote}
</#if>

${it.action}:
${it.link}

${it.note}
