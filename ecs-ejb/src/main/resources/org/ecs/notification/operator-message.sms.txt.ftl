${it.text()}
