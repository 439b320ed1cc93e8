package org.ecs.ws.contract;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.ecs.common.Caller;
import org.ecs.common.Race;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Requests;

/**
 * Carries out each request once, by its requestId: the change, and the answer that a repeat gets,
 * are of one transaction. Stands before every operation that changes something.
 */
public class Once {

  @Inject private Requests requests;

  @AroundInvoke
  Object once(InvocationContext call) {
    return answer(call, Asked.of(call.getParameters()[0]), true);
  }

  private Object answer(InvocationContext call, Asked asked, boolean again) {
    try {
      String key = Caller.current().name() + "/" + asked.operation() + "/" + asked.requestId();
      Object[] fresh = new Object[1]; // stays empty where the answer is an earlier one
      String kept = requests.once(key, asked.hash(), () -> Xml.write(fresh[0] = proceed(call)));
      return fresh[0] == null ? Xml.read(kept) : fresh[0];
    } catch (Refusal | EJBException e) {
      if (!isRace(e)) {
        throw e;
      }
      if (again) {
        return answer(call, asked, false); // whoever was first is through now
      }
      throw new Refusal(Reason.CHANGED_MEANWHILE, asked.operation());
    }
  }

  /** Lost against the same request, or against another one that took the same name or row. */
  private static boolean isRace(RuntimeException failed) {
    return failed instanceof Refusal refusal
        ? refusal.reason() == Reason.REQUEST_IN_PROGRESS
        : Race.lost(failed);
  }

  private static Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
