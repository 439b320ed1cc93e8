${words["welcome.hello"]} ${account.name()},

${words["welcome.ready"]}

${words["welcome.card"]}: ${it.card()}
${words["welcome.account"]}: ${account.number()}
<#if it.activation()??>

${words["welcome.pages"]}:
${it.activation()}
${words["welcome.pagesText"]}
</#if>

${words["welcome.letter"]}

${operator.name()}
