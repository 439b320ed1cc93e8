package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.common.Operator;

/** What the payer reads on the gateway's page. */
@Dependent
class PaymentWords {

  @Inject private Operator operator;

  String of(PaymentRow row, String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "org.ecs.payment.messages",
            locale,
            PaymentWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String pattern = messages.getString(row.purpose().name());
    return new MessageFormat(pattern, locale)
        .format(new Object[] {operator.name(), String.valueOf(row.invoice())});
  }
}
