${words["welcome.sms"]}: ${it.card()}.<#if it.activation()??> ${words["welcome.pages"]}: ${it.activation()}</#if> ${operator.name()}
