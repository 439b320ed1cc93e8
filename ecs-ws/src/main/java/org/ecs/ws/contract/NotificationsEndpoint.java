package org.ecs.ws.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.common.Slice;
import org.ecs.notification.DeliveryRow;
import org.ecs.notification.NotificationLists;
import org.ecs.notification.NotificationRow;
import org.ecs.notification.OperatorMessages;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.notifications.v1.Delivery;
import org.ecs.ws.contract.notifications.v1.GetHistory;
import org.ecs.ws.contract.notifications.v1.GetHistoryResponse;
import org.ecs.ws.contract.notifications.v1.Notification;
import org.ecs.ws.contract.notifications.v1.Notifications;
import org.ecs.ws.contract.notifications.v1.Resend;
import org.ecs.ws.contract.notifications.v1.ResendResponse;
import org.ecs.ws.contract.notifications.v1.Send;
import org.ecs.ws.contract.notifications.v1.SendResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Notifications}: messages of the operator, and what subscribers were told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("notifications")
@WebService(
    endpointInterface = "org.ecs.ws.contract.notifications.v1.Notifications",
    targetNamespace = "urn:ecs:notifications:1",
    serviceName = "Notifications",
    portName = "NotificationsSoap12",
    wsdlLocation = "wsdl/Notifications.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Notifications")
public class NotificationsEndpoint implements Notifications {

  @Inject private Accounts accounts;
  @Inject private OperatorMessages messages;
  @Inject private NotificationLists lists;
  @Inject private org.ecs.notification.Notifications notifications;

  @Override
  @Interceptors(Once.class)
  public SendResponse send(Send asked) {
    SendResponse answer = new SendResponse();
    answer.setNotification(
        messages.send(asked.getAccountNumber(), asked.getSubject(), asked.getText()));
    return answer;
  }

  @Override
  public GetHistoryResponse getHistory(GetHistory asked) {
    Slice<NotificationRow> found =
        lists.of(accounts.get(asked.getAccountNumber()).id(), asked.getFirst(), asked.getSize());
    GetHistoryResponse answer = new GetHistoryResponse();
    answer.getNotification().addAll(found.map(NotificationsEndpoint::notification).rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ResendResponse resend(Resend asked) {
    notifications.resend(accounts.get(asked.getAccountNumber()).id(), asked.getNotification());
    return new ResendResponse();
  }

  private static Notification notification(NotificationRow row) {
    Notification notification = new Notification();
    notification.setNotification(row.id());
    notification.setOccasion(row.occasion());
    notification.setState(row.state());
    notification.setCreatedAt(row.createdAt());
    notification.setDueAt(row.dueAt());
    notification
        .getDelivery()
        .addAll(row.sent().stream().map(NotificationsEndpoint::delivery).toList());
    return notification;
  }

  private static Delivery delivery(DeliveryRow row) {
    Delivery delivery = new Delivery();
    delivery.setChannel(row.channel());
    delivery.setAddress(row.address());
    delivery.setSubject(row.subject());
    delivery.setText(row.text());
    delivery.setSentAt(row.sentAt());
    delivery.setArrival(row.arrival());
    return delivery;
  }
}
