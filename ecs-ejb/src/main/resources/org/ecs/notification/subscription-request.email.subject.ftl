${it.subject}
