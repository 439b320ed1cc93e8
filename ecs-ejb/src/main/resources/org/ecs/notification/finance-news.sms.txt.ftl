${it.sms} ${operator.name()}
