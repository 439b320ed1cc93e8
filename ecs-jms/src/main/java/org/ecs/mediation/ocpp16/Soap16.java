package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecs.mediation.soap.Dialect;
import org.ecs.mediation.soap.Forms;

/** OCPP-S 1.6: the messages of this package as SOAP. */
@ApplicationScoped
public class Soap16 implements Dialect {

  private static final Forms FORMS =
      Forms.of(
          """
          IdTagInfo: status expiryDate~ parentIdTag
          MeterValue: timestamp~ sampledValue:SampledValue+
          SampledValue: value context format measurand phase location unit

          Authorize: idTag
          AuthorizeResponse: idTagInfo:IdTagInfo
          BootNotification: chargePointVendor chargePointModel chargePointSerialNumber chargeBoxSerialNumber \
              firmwareVersion iccid imsi meterType meterSerialNumber
          BootNotificationResponse: status currentTime~ interval#
          DataTransfer: vendorId messageId data
          DataTransferResponse: status data
          DiagnosticsStatusNotification: status
          DiagnosticsStatusNotificationResponse:
          FirmwareStatusNotification: status
          FirmwareStatusNotificationResponse:
          Heartbeat:
          HeartbeatResponse: currentTime~
          MeterValues: connectorId# transactionId# meterValue:MeterValue*
          MeterValuesResponse:
          StartTransaction: connectorId# idTag timestamp~ meterStart# reservationId#
          StartTransactionResponse: transactionId# idTagInfo:IdTagInfo
          StatusNotification: connectorId# status errorCode info timestamp~ vendorId vendorErrorCode
          StatusNotificationResponse:
          StopTransaction: transactionId# idTag timestamp~ meterStop# reason transactionData:MeterValue*
          StopTransactionResponse: idTagInfo:IdTagInfo

          AuthorizationData: idTag idTagInfo:IdTagInfo
          ChargingProfile: chargingProfileId# transactionId# stackLevel# chargingProfilePurpose chargingProfileKind \
              recurrencyKind validFrom~ validTo~ chargingSchedule:ChargingSchedule
          ChargingSchedule: duration# startSchedule~ chargingRateUnit chargingSchedulePeriod:SchedulePeriod+ \
              minChargingRate%
          SchedulePeriod: startPeriod# limit% numberPhases#
          KeyValue: key readonly? value

          CancelReservation: reservationId#
          CancelReservationResponse: status
          ChangeAvailability: connectorId# type
          ChangeAvailabilityResponse: status
          ChangeConfiguration: key value
          ChangeConfigurationResponse: status
          ClearCache:
          ClearCacheResponse: status
          ClearChargingProfile: id# connectorId# chargingProfilePurpose stackLevel#
          ClearChargingProfileResponse: status
          GetCompositeSchedule: connectorId# duration# chargingRateUnit
          GetCompositeScheduleResponse: status connectorId# scheduleStart~ chargingSchedule:ChargingSchedule
          GetConfiguration: key*
          GetConfigurationResponse: configurationKey:KeyValue* unknownKey*
          GetDiagnostics: location startTime~ stopTime~ retries# retryInterval#
          GetDiagnosticsResponse: fileName
          GetLocalListVersion:
          GetLocalListVersionResponse: listVersion#
          RemoteStartTransaction: connectorId# idTag chargingProfile:ChargingProfile
          RemoteStartTransactionResponse: status
          RemoteStopTransaction: transactionId#
          RemoteStopTransactionResponse: status
          ReserveNow: connectorId# expiryDate~ idTag parentIdTag reservationId#
          ReserveNowResponse: status
          Reset: type
          ResetResponse: status
          SendLocalList: listVersion# localAuthorizationList:AuthorizationData* updateType
          SendLocalListResponse: status
          SetChargingProfile: connectorId# csChargingProfiles:ChargingProfile
          SetChargingProfileResponse: status
          TriggerMessage: requestedMessage connectorId#
          TriggerMessageResponse: status
          UnlockConnector: connectorId#
          UnlockConnectorResponse: status
          UpdateFirmware: retrieveDate~ location retries# retryInterval#
          UpdateFirmwareResponse:
          """);

  @Override
  public String version() {
    return "1.6";
  }

  @Override
  public String protocol() {
    return "ocpp1.6";
  }

  @Override
  public String centralNamespace() {
    return "urn://Ocpp/Cs/2015/10/";
  }

  @Override
  public String stationNamespace() {
    return "urn://Ocpp/Cp/2015/10/";
  }

  @Override
  public Forms forms() {
    return FORMS;
  }
}
