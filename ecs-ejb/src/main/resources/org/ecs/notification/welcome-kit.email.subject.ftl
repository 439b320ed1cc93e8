${words["welcome.subject"]} ${operator.name()}
