package org.ecs.ws.contract;

import org.apache.cxf.Bus;
import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** A contract with documents: their answers are MTOM, and no other ones. */
public class DocumentContract extends Contract {

  private static final String OPERATION = "getInvoiceDocument";

  @Override
  protected void initializeProvider(InterceptorProvider endpoint, Bus bus) {
    super.initializeProvider(endpoint, bus);
    endpoint.getOutInterceptors().add(new Attached());
  }

  private static final class Attached extends AbstractPhaseInterceptor<Message> {

    Attached() {
      super(Phase.PRE_STREAM);
      addBefore(AttachmentOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
      var operation = message.getExchange().getBindingOperationInfo();
      boolean document = operation != null && OPERATION.equals(operation.getName().getLocalPart());
      message.put(Message.MTOM_ENABLED, document);
    }
  }
}
