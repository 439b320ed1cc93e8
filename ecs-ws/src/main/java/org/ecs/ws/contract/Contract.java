package org.ecs.ws.contract;

import org.apache.cxf.Bus;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;

/** What every contract has before its endpoint, in this order, and behind it when it fails. */
public class Contract extends AbstractFeature {

  @Override
  protected void initializeProvider(InterceptorProvider endpoint, Bus bus) {
    endpoint.getInInterceptors().add(new Correlation());
    endpoint.getInInterceptors().add(new BodyLimits());
    endpoint.getInInterceptors().add(new Gate());
    endpoint.getOutFaultInterceptors().add(new Faults());
  }
}
