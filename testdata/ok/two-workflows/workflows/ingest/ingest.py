"""Makes new recordings into episodes: the same jobs for every show, written once."""
import ai_flow as af
from podcast import SHOWS
from podcast.steps import LoudTranscriber, Transcriber, chain, shell

af.init_ai_flow_context()

BUCKET = af.current_project_config()['bucket']
names = {show.key: f'{BUCKET}/{show.key}' for show in SHOWS}
ends = []

for number, show in enumerate(SHOWS, start=1):
    folder = names[show.key]
    fetched = shell(f'fetch_{show.key}', f'rsync -a studio:{show.key}/ {folder}/raw')
    encoded = shell(f'encode_{show.key}',
                    *[f'encode --bitrate {bitrate}k --title "{number:02d} {show.title}" {folder}' for bitrate in show.bitrates],
                    after=fetched)
    ends.append(encoded)
    if show.spoken:
        with af.job_config(f'transcribe_{show.key}') as job:
            job.properties['show'] = show.key
            spoken = af.user_define_operation(processor=Transcriber(folder))
            louder = af.user_define_operation(input=spoken, processor=LoudTranscriber(folder, language='de', gain=12))
            af.user_define_operation(input=[louder, spoken], output_num=0,
                                     processor=LoudTranscriber(source=f'{folder}/merged'))
            transcribed = job.job_name
        chain(transcribed, encoded)
        ends.append(transcribed)

# Published again whenever one of them is ready.
shell('publish', f'publish --shows {",".join(names)} --count {len(SHOWS):d}', after=ends)
shell('check_feed', 'curl --fail https://podcasts.example/feed', after='publish')
shell('tell_editor', 'mail -s "the feed is broken" editor@podcasts.example < /dev/null', after='check_feed', status='FAILED')
