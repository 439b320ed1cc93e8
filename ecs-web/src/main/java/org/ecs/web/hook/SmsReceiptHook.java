package org.ecs.web.hook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.ecs.sms.OutgoingTexts;
import org.jspecify.annotations.Nullable;

/** Takes from an aggregator what became of texts that ECS has sent through it. */
@WebServlet("/hooks/sms/receipt")
public class SmsReceiptHook extends Hook {

  private static final long serialVersionUID = 1;

  @Inject private transient OutgoingTexts outgoing;

  @Override
  String take(@Nullable String type, byte[] body) {
    HookedReceipt receipt = HookedReceipt.of(type, body);
    Boolean delivered = receipt.delivered();
    if (delivered == null) {
      return "not final";
    }
    outgoing.receipt(receipt.id(), delivered, receipt.why());
    return "taken";
  }
}
