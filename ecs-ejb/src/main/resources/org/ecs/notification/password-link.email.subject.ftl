${words["password.subject"]}
