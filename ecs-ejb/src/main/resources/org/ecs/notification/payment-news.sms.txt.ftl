${it.sms}
