package org.ecs.mediation.ocpp15;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecs.mediation.soap.Dialect;
import org.ecs.mediation.soap.Forms;

/** OCPP-S 1.5: the messages of this package as SOAP. */
@ApplicationScoped
public class Soap15 implements Dialect {

  private static final Forms FORMS =
      Forms.of(
          """
          IdTagInfo: status expiryDate~ parentIdTag
          MeterValue: timestamp~ value:Value+
          Value: =value @context @format @measurand @location @unit
          TransactionData: values:MeterValue*

          Authorize: idTag
          AuthorizeResponse: idTagInfo:IdTagInfo
          BootNotification: chargePointVendor chargePointModel chargePointSerialNumber chargeBoxSerialNumber \
              firmwareVersion iccid imsi meterType meterSerialNumber
          BootNotificationResponse: status currentTime~ heartbeatInterval#
          DataTransfer: vendorId messageId data
          DataTransferResponse: status data
          DiagnosticsStatusNotification: status
          DiagnosticsStatusNotificationResponse:
          FirmwareStatusNotification: status
          FirmwareStatusNotificationResponse:
          Heartbeat:
          HeartbeatResponse: currentTime~
          MeterValues: connectorId# transactionId# values:MeterValue*
          MeterValuesResponse:
          StartTransaction: connectorId# idTag timestamp~ meterStart# reservationId#
          StartTransactionResponse: transactionId# idTagInfo:IdTagInfo
          StatusNotification: connectorId# status errorCode info timestamp~ vendorId vendorErrorCode
          StatusNotificationResponse:
          StopTransaction: transactionId# idTag timestamp~ meterStop# transactionData:TransactionData*
          StopTransactionResponse: idTagInfo:IdTagInfo

          AuthorisationData: idTag idTagInfo:IdTagInfo
          KeyValue: key readonly? value

          CancelReservation: reservationId#
          CancelReservationResponse: status
          ChangeAvailability: connectorId# type
          ChangeAvailabilityResponse: status
          ChangeConfiguration: key value
          ChangeConfigurationResponse: status
          ClearCache:
          ClearCacheResponse: status
          GetConfiguration: key*
          GetConfigurationResponse: configurationKey:KeyValue* unknownKey*
          GetDiagnostics: location startTime~ stopTime~ retries# retryInterval#
          GetDiagnosticsResponse: fileName
          GetLocalListVersion:
          GetLocalListVersionResponse: listVersion#
          RemoteStartTransaction: idTag connectorId#
          RemoteStartTransactionResponse: status
          RemoteStopTransaction: transactionId#
          RemoteStopTransactionResponse: status
          ReserveNow: connectorId# expiryDate~ idTag parentIdTag reservationId#
          ReserveNowResponse: status
          Reset: type
          ResetResponse: status
          SendLocalList: updateType listVersion# localAuthorisationList:AuthorisationData* hash
          SendLocalListResponse: status hash
          UnlockConnector: connectorId#
          UnlockConnectorResponse: status
          UpdateFirmware: retrieveDate~ location retries# retryInterval#
          UpdateFirmwareResponse:
          """);

  @Override
  public String version() {
    return "1.5";
  }

  @Override
  public String protocol() {
    return "ocpp1.5";
  }

  @Override
  public String centralNamespace() {
    return "urn://Ocpp/Cs/2012/06/";
  }

  @Override
  public String stationNamespace() {
    return "urn://Ocpp/Cp/2012/06/";
  }

  @Override
  public Forms forms() {
    return FORMS;
  }
}
