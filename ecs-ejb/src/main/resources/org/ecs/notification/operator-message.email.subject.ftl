${it.subject()}
