${words["changed.subject"]}
