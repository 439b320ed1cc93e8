// The nearest stations first, where the browser tells where it is; without that, or refused, nothing changes.
(() => {
  const button = document.querySelector('[data-near]');
  if (!button || !navigator.geolocation) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const to = new URL(location.href);
        to.searchParams.delete('page');
        to.searchParams.set('lat', coords.latitude.toFixed(4));
        to.searchParams.set('lon', coords.longitude.toFixed(4));
        location.assign(to);
      },
      () => { button.hidden = true; },
      { timeout: 10000, maximumAge: 60000 });
  });
})();
