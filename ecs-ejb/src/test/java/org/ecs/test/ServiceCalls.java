package org.ecs.test;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.Callable;

/** A call of a service from outside is one transaction, as it is on the server. */
final class ServiceCalls implements Extension {

  private final Transactions transactions;

  ServiceCalls(Transactions transactions) {
    this.transactions = transactions;
  }

  /** What runs a call: in the transaction at hand, or in one of its own. */
  interface Transactions {
    Object run(Callable<Object> call) throws Exception;

    /** In one of its own, whatever is at hand. */
    Object apart(Callable<Object> call) throws Exception;
  }

  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Service {}

  void bind(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
    type.configureAnnotatedType().add(Binding.HERE);
  }

  void bring(@Observes AfterBeanDiscovery discovery) {
    discovery.addBean().types(Transactions.class).produceWith(every -> transactions);
  }

  private static final class Binding extends AnnotationLiteral<Service> implements Service {
    static final Binding HERE = new Binding();
  }

  /** Goes around each call of a service. */
  @Service
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  static class Around {

    @Inject private Transactions transactions;

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
      TransactionAttribute wanted = context.getMethod().getAnnotation(TransactionAttribute.class);
      boolean apart = wanted != null && wanted.value() == TransactionAttributeType.REQUIRES_NEW;
      return apart ? transactions.apart(context::proceed) : transactions.run(context::proceed);
    }
  }
}
