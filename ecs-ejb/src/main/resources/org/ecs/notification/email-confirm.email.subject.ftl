${words["confirm.subject"]}
